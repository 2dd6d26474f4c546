<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|Forms">
<renderer-v2 type="categorizedSymbol" attr="class_code" enableorderby="0" forceraster="0" symbollevels="0">
<categories>
<category value="URBAN_I" symbol="0" label="Đô thị loại I" render="true" type="string">
</category>
<category value="URBAN_II" symbol="1" label="Đô thị loại II" render="true" type="string">
</category>
<category value="URBAN_III" symbol="2" label="Đô thị loại III" render="true" type="string">
</category>
<category value="URBAN_IV" symbol="3" label="Đô thị loại IV" render="true" type="string">
</category>
<category value="URBAN_V" symbol="4" label="Đô thị loại V" render="true" type="string">
</category>
<category value="" symbol="5" label="Loại khác" render="true" type="string">
</category>
</categories>
<symbols>
<symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<prop k="color" v="181,18,62,89">
</prop>
<prop k="style" v="solid">
</prop>
<prop k="outline_color" v="124,10,42,255">
</prop>
<prop k="outline_width" v="0.370">
</prop>
<prop k="outline_width_unit" v="MM">
</prop>
<prop k="outline_style" v="solid">
</prop>
<prop k="joinstyle" v="round">
</prop>
</layer>
</symbol>
<symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<prop k="color" v="214,51,108,89">
</prop>
<prop k="style" v="solid">
</prop>
<prop k="outline_color" v="149,28,72,255">
</prop>
<prop k="outline_width" v="0.370">
</prop>
<prop k="outline_width_unit" v="MM">
</prop>
<prop k="outline_style" v="solid">
</prop>
<prop k="joinstyle" v="round">
</prop>
</layer>
</symbol>
<symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<prop k="color" v="232,96,143,89">
</prop>
<prop k="style" v="solid">
</prop>
<prop k="outline_color" v="168,58,99,255">
</prop>
<prop k="outline_width" v="0.370">
</prop>
<prop k="outline_width_unit" v="MM">
</prop>
<prop k="outline_style" v="solid">
</prop>
<prop k="joinstyle" v="round">
</prop>
</layer>
</symbol>
<symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<prop k="color" v="240,143,176,89">
</prop>
<prop k="style" v="solid">
</prop>
<prop k="outline_color" v="182,90,123,255">
</prop>
<prop k="outline_width" v="0.370">
</prop>
<prop k="outline_width_unit" v="MM">
</prop>
<prop k="outline_style" v="solid">
</prop>
<prop k="joinstyle" v="round">
</prop>
</layer>
</symbol>
<symbol type="fill" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<prop k="color" v="247,188,207,89">
</prop>
<prop k="style" v="solid">
</prop>
<prop k="outline_color" v="192,126,148,255">
</prop>
<prop k="outline_width" v="0.370">
</prop>
<prop k="outline_width_unit" v="MM">
</prop>
<prop k="outline_style" v="solid">
</prop>
<prop k="joinstyle" v="round">
</prop>
</layer>
</symbol>
<symbol type="fill" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
<layer class="SimpleFill" enabled="1" locked="0" pass="0">
<prop k="color" v="158,158,158,128">
</prop>
<prop k="style" v="solid">
</prop>
<prop k="outline_color" v="158,158,158,255">
</prop>
<prop k="outline_width" v="0.265">
</prop>
<prop k="outline_width_unit" v="MM">
</prop>
<prop k="outline_style" v="solid">
</prop>
<prop k="joinstyle" v="round">
</prop>
</layer>
</symbol>
</symbols>
</renderer-v2>
<labeling type="simple">
<settings calloutType="simple">
<text-style fieldName="name" isExpression="0" fontFamily="Be Vietnam Pro" fontWeight="75" fontSize="9.75" fontSizeUnit="Point" textColor="124,10,42,255" textOpacity="1">
<text-buffer bufferDraw="1" bufferSize="0.6" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.85" bufferJoinStyle="128">
</text-buffer>
</text-style>
<placement placement="4" priority="5" dist="1" distUnits="MM">
</placement>
<rendering drawLabels="1" obstacle="1" scaleVisibility="1" scaleMin="1" scaleMax="1091958" fontLimitPixelSize="0">
</rendering>
</settings>
</labeling>
<fieldConfiguration>
<field name="class_code" configurationFlags="None">
<editWidget type="ValueMap">
<config>
<Option type="Map">
<Option type="List" name="map">
<Option type="Map">
<Option type="QString" name="Đô thị loại I" value="URBAN_I">
</Option>
</Option>
<Option type="Map">
<Option type="QString" name="Đô thị loại II" value="URBAN_II">
</Option>
</Option>
<Option type="Map">
<Option type="QString" name="Đô thị loại III" value="URBAN_III">
</Option>
</Option>
<Option type="Map">
<Option type="QString" name="Đô thị loại IV" value="URBAN_IV">
</Option>
</Option>
<Option type="Map">
<Option type="QString" name="Đô thị loại V" value="URBAN_V">
</Option>
</Option>
</Option>
</Option>
</config>
</editWidget>
</field>
<field name="position_basis" configurationFlags="None">
<editWidget type="ValueMap">
<config>
<Option type="Map">
<Option type="List" name="map">
<Option type="Map">
<Option type="QString" name="Ranh giới pháp lý" value="LEGAL_BOUNDARY">
</Option>
</Option>
<Option type="Map">
<Option type="QString" name="Số hóa từ bản đồ quy hoạch" value="PLAN_DIGITISED">
</Option>
</Option>
<Option type="Map">
<Option type="QString" name="Ký hiệu định hướng" value="INDICATIVE_SYMBOL">
</Option>
</Option>
</Option>
</Option>
</config>
</editWidget>
</field>
</fieldConfiguration>
<aliases>
<alias field="code" index="1" name="Mã đối tượng">
</alias>
<alias field="name" index="2" name="Tên">
</alias>
<alias field="name_en" index="3" name="Tên tiếng Anh">
</alias>
<alias field="class_code" index="4" name="Mã loại">
</alias>
<alias field="class_name" index="5" name="Loại">
</alias>
<alias field="class_name_en" index="6" name="Loại (tiếng Anh)">
</alias>
<alias field="area_m2" index="7" name="Diện tích (m²)">
</alias>
<alias field="attributes" index="8" name="Thuộc tính khác">
</alias>
<alias field="plan_code" index="9" name="Mã quy hoạch">
</alias>
<alias field="version_id" index="10" name="Số phiên bản trong sổ">
</alias>
<alias field="version_number" index="11" name="Phiên bản">
</alias>
<alias field="decision_no" index="12" name="Số quyết định">
</alias>
<alias field="decision_date" index="13" name="Ngày quyết định">
</alias>
<alias field="valid_from" index="14" name="Hiệu lực từ ngày">
</alias>
<alias field="valid_to" index="15" name="Hiệu lực đến hết ngày">
</alias>
<alias field="position_basis" index="16" name="Cơ sở vị trí">
</alias>
<alias field="source_scale" index="17" name="Mẫu số tỷ lệ nguồn">
</alias>
<alias field="legal_basis" index="18" name="Căn cứ pháp lý">
</alias>
<alias field="schematic" index="19" name="Sơ đồ, không phải ranh giới pháp lý">
</alias>
</aliases>
<layerGeometryType>2</layerGeometryType>
</qgis>
