<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|Forms">
 <renderer-v2 type="categorizedSymbol" attr="severity" enableorderby="0" forceraster="0" symbollevels="0">
  <categories>
   <category value="BLOCKING" symbol="0" label="{{BLOCKING}}" render="true" type="string"/>
   <category value="WARNING" symbol="1" label="{{WARNING}}" render="true" type="string"/>
   <category value="NOTE" symbol="2" label="{{NOTE}}" render="true" type="string"/>
  </categories>
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <prop k="color" v="192,0,0,70"/>
     <prop k="style" v="solid"/>
     <prop k="outline_color" v="192,0,0,255"/>
     <prop k="outline_width" v="0.6"/>
     <prop k="outline_width_unit" v="MM"/>
    </layer>
   </symbol>
   <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <prop k="color" v="217,119,6,70"/>
     <prop k="style" v="solid"/>
     <prop k="outline_color" v="217,119,6,255"/>
     <prop k="outline_width" v="0.6"/>
     <prop k="outline_width_unit" v="MM"/>
    </layer>
   </symbol>
   <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <prop k="color" v="71,85,105,70"/>
     <prop k="style" v="solid"/>
     <prop k="outline_color" v="71,85,105,255"/>
     <prop k="outline_width" v="0.6"/>
     <prop k="outline_width_unit" v="MM"/>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
{{>findings_fields.qml}}
 <layerGeometryType>2</layerGeometryType>
</qgis>
