<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|Forms">
 <renderer-v2 type="categorizedSymbol" attr="severity" enableorderby="0" forceraster="0" symbollevels="0">
  <categories>
   <category value="BLOCKING" symbol="0" label="{{BLOCKING}}" render="true" type="string"/>
   <category value="WARNING" symbol="1" label="{{WARNING}}" render="true" type="string"/>
   <category value="NOTE" symbol="2" label="{{NOTE}}" render="true" type="string"/>
  </categories>
  <symbols>
   <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <prop k="line_color" v="192,0,0,255"/>
     <prop k="line_width" v="1.0"/>
     <prop k="line_width_unit" v="MM"/>
    </layer>
   </symbol>
   <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <prop k="line_color" v="217,119,6,255"/>
     <prop k="line_width" v="0.8"/>
     <prop k="line_width_unit" v="MM"/>
    </layer>
   </symbol>
   <symbol type="line" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <prop k="line_color" v="71,85,105,255"/>
     <prop k="line_width" v="0.6"/>
     <prop k="line_width_unit" v="MM"/>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
{{>findings_fields.qml}}
 <layerGeometryType>1</layerGeometryType>
</qgis>
