 <fieldConfiguration>
  <field name="severity" configurationFlags="None">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
{{#severities}}
       <Option type="Map"><Option type="QString" name="{{text}}" value="{{code}}"/></Option>
{{/severities}}
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
{{#aliases}}
  <alias field="{{name}}" index="{{index}}" name="{{title}}"/>
{{/aliases}}
 </aliases>
