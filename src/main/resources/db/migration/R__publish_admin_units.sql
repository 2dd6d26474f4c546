-- The layers province, districts and communes: every unit with its validity; a query names the day.
-- Contract of a published view: id, geom, geom_web, then attributes in display order. Comments are 'tiếng Việt | English'
-- and become titles in every service.

drop view if exists publish.province, publish.districts, publish.communes;

do $$
declare
    layer record;
begin
    for layer in
        select * from (values
            ('province', 'province', 'Ranh giới tỉnh | Province'),
            ('districts', 'district', 'Huyện, thị xã, thành phố | Districts'),
            ('communes', 'commune', 'Xã, phường, thị trấn | Communes')
        ) as declared (view, level, title)
    loop
        execute format($view$
            create view publish.%I as
            select unit.id, unit.geom, unit.geom_web,
                   unit.code, unit.kind || ' ' || unit.name as name, unit.level as class_code, unit.kind as class_name,
                   unit.area_m2, parent.name as parent_name,
                   unit.valid_from, unit.valid_to - 1 as valid_to, unit.schematic
            from planning.admin_unit unit
            left join planning.admin_unit parent on parent.id = unit.parent_id
            where unit.level = %L
            $view$, layer.view, layer.level);
        execute format('comment on view publish.%I is %L', layer.view, layer.title);
        execute format('comment on column publish.%I.code is ''Mã đơn vị hành chính | Unit code''', layer.view);
        execute format('comment on column publish.%I.name is ''Tên | Name''', layer.view);
        execute format('comment on column publish.%I.class_code is ''Mã cấp | Level code''', layer.view);
        execute format('comment on column publish.%I.class_name is ''Loại đơn vị | Kind of unit''', layer.view);
        execute format('comment on column publish.%I.area_m2 is ''Diện tích (m²) | Area (m²)''', layer.view);
        execute format('comment on column publish.%I.parent_name is ''Đơn vị cấp trên | Parent unit''', layer.view);
        execute format('comment on column publish.%I.valid_from is ''Hiệu lực từ ngày | Valid from''', layer.view);
        execute format('comment on column publish.%I.valid_to is ''Hiệu lực đến hết ngày | Valid to''', layer.view);
        execute format('comment on column publish.%I.schematic is ''Sơ đồ, không phải ranh giới pháp lý | Schematic''', layer.view);
    end loop;
end $$;
