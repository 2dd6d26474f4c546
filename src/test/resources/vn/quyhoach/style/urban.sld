<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
<NamedLayer>
<se:Name>urban</se:Name>
<UserStyle>
<se:Name>urban</se:Name>
<se:Description>
<se:Title>Hệ thống đô thị</se:Title>
</se:Description>
<IsDefault>1</IsDefault>
<se:FeatureTypeStyle>
<se:Rule>
<se:Name>URBAN_I</se:Name>
<se:Description>
<se:Title>Đô thị loại I</se:Title>
</se:Description>
<ogc:Filter>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_I</ogc:Literal>
</ogc:PropertyIsEqualTo>
</ogc:Filter>
<se:PolygonSymbolizer>
<se:Fill>
<se:SvgParameter name="fill">#b5123e</se:SvgParameter>
<se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
</se:Fill>
<se:Stroke>
<se:SvgParameter name="stroke">#7c0a2a</se:SvgParameter>
<se:SvgParameter name="stroke-width">1.4</se:SvgParameter>
</se:Stroke>
</se:PolygonSymbolizer>
</se:Rule>
<se:Rule>
<se:Name>URBAN_II</se:Name>
<se:Description>
<se:Title>Đô thị loại II</se:Title>
</se:Description>
<ogc:Filter>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_II</ogc:Literal>
</ogc:PropertyIsEqualTo>
</ogc:Filter>
<se:PolygonSymbolizer>
<se:Fill>
<se:SvgParameter name="fill">#d6336c</se:SvgParameter>
<se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
</se:Fill>
<se:Stroke>
<se:SvgParameter name="stroke">#951c48</se:SvgParameter>
<se:SvgParameter name="stroke-width">1.4</se:SvgParameter>
</se:Stroke>
</se:PolygonSymbolizer>
</se:Rule>
<se:Rule>
<se:Name>URBAN_III</se:Name>
<se:Description>
<se:Title>Đô thị loại III</se:Title>
</se:Description>
<ogc:Filter>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_III</ogc:Literal>
</ogc:PropertyIsEqualTo>
</ogc:Filter>
<se:PolygonSymbolizer>
<se:Fill>
<se:SvgParameter name="fill">#e8608f</se:SvgParameter>
<se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
</se:Fill>
<se:Stroke>
<se:SvgParameter name="stroke">#a83a63</se:SvgParameter>
<se:SvgParameter name="stroke-width">1.4</se:SvgParameter>
</se:Stroke>
</se:PolygonSymbolizer>
</se:Rule>
<se:Rule>
<se:Name>URBAN_IV</se:Name>
<se:Description>
<se:Title>Đô thị loại IV</se:Title>
</se:Description>
<ogc:Filter>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_IV</ogc:Literal>
</ogc:PropertyIsEqualTo>
</ogc:Filter>
<se:PolygonSymbolizer>
<se:Fill>
<se:SvgParameter name="fill">#f08fb0</se:SvgParameter>
<se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
</se:Fill>
<se:Stroke>
<se:SvgParameter name="stroke">#b65a7b</se:SvgParameter>
<se:SvgParameter name="stroke-width">1.4</se:SvgParameter>
</se:Stroke>
</se:PolygonSymbolizer>
</se:Rule>
<se:Rule>
<se:Name>URBAN_V</se:Name>
<se:Description>
<se:Title>Đô thị loại V</se:Title>
</se:Description>
<ogc:Filter>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_V</ogc:Literal>
</ogc:PropertyIsEqualTo>
</ogc:Filter>
<se:PolygonSymbolizer>
<se:Fill>
<se:SvgParameter name="fill">#f7bccf</se:SvgParameter>
<se:SvgParameter name="fill-opacity">0.35</se:SvgParameter>
</se:Fill>
<se:Stroke>
<se:SvgParameter name="stroke">#c07e94</se:SvgParameter>
<se:SvgParameter name="stroke-width">1.4</se:SvgParameter>
</se:Stroke>
</se:PolygonSymbolizer>
</se:Rule>
<se:Rule>
<se:Name>unknown</se:Name>
<se:Description>
<se:Title>Loại khác</se:Title>
</se:Description>
<ogc:Filter>
<ogc:Not>
<ogc:Or>
<ogc:Or>
<ogc:Or>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_I</ogc:Literal>
</ogc:PropertyIsEqualTo>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_II</ogc:Literal>
</ogc:PropertyIsEqualTo>
</ogc:Or>
<ogc:Or>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_III</ogc:Literal>
</ogc:PropertyIsEqualTo>
<ogc:Or>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_IV</ogc:Literal>
</ogc:PropertyIsEqualTo>
<ogc:PropertyIsEqualTo>
<ogc:PropertyName>class_code</ogc:PropertyName>
<ogc:Literal>URBAN_V</ogc:Literal>
</ogc:PropertyIsEqualTo>
</ogc:Or>
</ogc:Or>
</ogc:Or>
<ogc:PropertyIsNull>
<ogc:PropertyName>class_code</ogc:PropertyName>
</ogc:PropertyIsNull>
</ogc:Or>
</ogc:Not>
</ogc:Filter>
<se:PolygonSymbolizer>
<se:Fill>
<se:SvgParameter name="fill">#9e9e9e</se:SvgParameter>
<se:SvgParameter name="fill-opacity">0.5</se:SvgParameter>
</se:Fill>
<se:Stroke>
<se:SvgParameter name="stroke">#9e9e9e</se:SvgParameter>
<se:SvgParameter name="stroke-width">1</se:SvgParameter>
</se:Stroke>
</se:PolygonSymbolizer>
</se:Rule>
</se:FeatureTypeStyle>
<se:FeatureTypeStyle>
<se:Rule>
<se:Name>labels</se:Name>
<se:MaxScaleDenominator>1091958</se:MaxScaleDenominator>
<se:TextSymbolizer>
<se:Label>
<ogc:PropertyName>name</ogc:PropertyName>
</se:Label>
<se:Font>
<se:SvgParameter name="font-family">Be Vietnam Pro</se:SvgParameter>
<se:SvgParameter name="font-size">13</se:SvgParameter>
<se:SvgParameter name="font-weight">bold</se:SvgParameter>
</se:Font>
<se:LabelPlacement>
<se:PointPlacement>
<se:AnchorPoint>
<se:AnchorPointX>0.5</se:AnchorPointX>
<se:AnchorPointY>0.5</se:AnchorPointY>
</se:AnchorPoint>
</se:PointPlacement>
</se:LabelPlacement>
<se:Halo>
<se:Radius>1.5</se:Radius>
<se:Fill>
<se:SvgParameter name="fill">#ffffff</se:SvgParameter>
</se:Fill>
</se:Halo>
<se:Fill>
<se:SvgParameter name="fill">#7c0a2a</se:SvgParameter>
</se:Fill>
<se:VendorOption name="autoWrap">117</se:VendorOption>
</se:TextSymbolizer>
</se:Rule>
</se:FeatureTypeStyle>
</UserStyle>
</NamedLayer>
</StyledLayerDescriptor>
