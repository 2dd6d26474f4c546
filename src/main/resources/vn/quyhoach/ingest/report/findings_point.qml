<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|Forms">
 <renderer-v2 type="categorizedSymbol" attr="severity" enableorderby="0" forceraster="0" symbollevels="0">
  <categories>
   <category value="BLOCKING" symbol="0" label="{{BLOCKING}}" render="true" type="string"/>
   <category value="WARNING" symbol="1" label="{{WARNING}}" render="true" type="string"/>
   <category value="NOTE" symbol="2" label="{{NOTE}}" render="true" type="string"/>
  </categories>
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <prop k="name" v="circle"/>
     <prop k="color" v="192,0,0,255"/>
     <prop k="outline_color" v="255,255,255,255"/>
     <prop k="outline_width" v="0.4"/>
     <prop k="size" v="4.0"/>
     <prop k="size_unit" v="MM"/>
    </layer>
   </symbol>
   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <prop k="name" v="triangle"/>
     <prop k="color" v="217,119,6,255"/>
     <prop k="outline_color" v="255,255,255,255"/>
     <prop k="outline_width" v="0.4"/>
     <prop k="size" v="3.4"/>
     <prop k="size_unit" v="MM"/>
    </layer>
   </symbol>
   <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <prop k="name" v="diamond"/>
     <prop k="color" v="71,85,105,255"/>
     <prop k="outline_color" v="255,255,255,255"/>
     <prop k="outline_width" v="0.4"/>
     <prop k="size" v="2.8"/>
     <prop k="size_unit" v="MM"/>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
{{>findings_fields.qml}}
 <layerGeometryType>0</layerGeometryType>
</qgis>
