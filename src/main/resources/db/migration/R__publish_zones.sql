-- The layers of the plan: one view a layer over the objects of published versions (in force or superseded; a query
-- names the day or the version). Drafts are never here: the view of the same name in the schema draft holds those of
-- open versions, with the count of changes. Contract of a published view: see R__publish_admin_units.sql.

do $$
declare
    layer record;
    shelf record;
    attribute record;
    measure text;
begin
    for layer in
        select * from (values
            ('structure', 'zone', 'Cấu trúc không gian | Spatial structure'),
            ('urban', 'zone', 'Hệ thống đô thị | Urban system'),
            ('rural', 'zone', 'Khu vực nông thôn | Rural areas'),
            ('functional_areas', 'zone', 'Các khu chức năng | Functional areas'),
            ('technical_infrastructure', 'zone', 'Hạ tầng kỹ thuật: khu vực | Technical infrastructure: areas'),
            ('technical_infrastructure_lines', 'zone_line', 'Hạ tầng kỹ thuật: tuyến | Technical infrastructure: lines'),
            ('technical_infrastructure_points', 'zone_point', 'Hạ tầng kỹ thuật: công trình | Technical infrastructure: points'),
            ('social_infrastructure', 'zone', 'Hạ tầng xã hội: khu vực | Social infrastructure: areas'),
            ('social_infrastructure_points', 'zone_point', 'Hạ tầng xã hội: công trình | Social infrastructure: points'),
            ('land_allocation', 'zone', 'Phân bổ và khoanh vùng đất đai | Land allocation'),
            ('district_planning', 'zone', 'Quy hoạch xây dựng vùng huyện | District construction planning'),
            ('environment', 'zone', 'Bảo vệ môi trường, đa dạng sinh học | Environment and biodiversity'),
            ('environment_lines', 'zone_line', 'Hành lang đa dạng sinh học | Biodiversity corridors'),
            ('natural_resources', 'zone', 'Khai thác, bảo vệ tài nguyên | Natural resources'),
            ('natural_resources_lines', 'zone_line', 'Hành lang bảo vệ nguồn nước | Water-source corridors'),
            ('disaster_climate', 'zone', 'Phòng chống thiên tai, ứng phó biến đổi khí hậu | Disaster and climate'),
            ('disaster_climate_lines', 'zone_line', 'Công trình phòng chống thiên tai: tuyến | Disaster protection lines'),
            ('defence', 'zone', 'Quốc phòng, an ninh | Defence and security')
        ) as declared (view, source, title)
    loop
        measure := case layer.source
            when 'zone' then 'object.area_m2,'
            when 'zone_line' then 'object.length_m, object.object_type, object.subtype, object.outer_offset_m,'
            else 'object.object_type, object.subtype,'
        end;
        for shelf in
            select * from (values
                ('publish', '{IN_FORCE,SUPERSEDED}', ''),
                ('draft', '{DRAFT,APPRAISAL}', ', object.row_version')
            ) as declared (schema, statuses, counted)
        loop
            execute format('drop view if exists %I.%I', shelf.schema, layer.view);
            execute format($view$
                create view %6$I.%1$I as
                select object.id, object.geom, object.geom_web,
                       object.code, object.name_vi as name, object.name_en,
                       object.class_code,
                       coalesce(land_use.name_vi, class.name_vi, object.class_code) as class_name,
                       coalesce(land_use.name_en, class.name_en, object.class_code) as class_name_en,
                       %2$s
                       object.attributes::text as attributes,
                       plan.code as plan_code, version.id as version_id, version.number as version_number,
                       version.decision_no, version.decision_date,
                       version.valid_from, version.valid_to - 1 as valid_to,
                       object.position_basis, object.source_scale, object.legal_basis,
                       version.schematic %7$s
                from planning.%3$I object
                join planning.plan_version version
                    on version.id = object.plan_version_id and version.status = any (%8$L)
                -- every version has a plan; a left join is left out by who does not ask for its code, as tiles do
                left join planning.plan plan on plan.id = version.plan_id
                left join planning.land_use_class land_use
                    on land_use.scheme = %4$s and land_use.code = object.class_code
                left join planning.layer_class class
                    on class.layer_id = object.layer_id and class.code = object.class_code
                where object.layer_id = %5$L
                $view$, layer.view, measure, layer.source,
                case layer.source when 'zone' then 'object.class_scheme' else 'null' end,
                replace(layer.view, '_', '-'), shelf.schema, shelf.counted, shelf.statuses);
            execute format('comment on view %I.%I is %L', shelf.schema, layer.view, layer.title);
            for attribute in
                select name, title
                from (values
                    ('code', 'Mã đối tượng | Object code'),
                    ('name', 'Tên | Name'),
                    ('name_en', 'Tên tiếng Anh | English name'),
                    ('class_code', 'Mã loại | Class code'),
                    ('class_name', 'Loại | Class (Vietnamese)'),
                    ('class_name_en', 'Loại (tiếng Anh) | Class'),
                    ('area_m2', 'Diện tích (m²) | Area (m²)'),
                    ('length_m', 'Chiều dài (m) | Length (m)'),
                    ('object_type', 'Loại công trình | Object type'),
                    ('subtype', 'Cấp công trình | Subtype'),
                    ('outer_offset_m', 'Khoảng cách từ tim đến mép (m) | Axis to edge (m)'),
                    ('plan_code', 'Mã quy hoạch | Plan code'),
                    ('version_id', 'Số phiên bản trong sổ | Version id'),
                    ('version_number', 'Phiên bản | Version'),
                    ('decision_no', 'Số quyết định | Decision number'),
                    ('decision_date', 'Ngày quyết định | Decision date'),
                    ('valid_from', 'Hiệu lực từ ngày | Valid from'),
                    ('valid_to', 'Hiệu lực đến hết ngày | Valid to'),
                    ('position_basis', 'Cơ sở vị trí | Position basis'),
                    ('source_scale', 'Mẫu số tỷ lệ nguồn | Source scale denominator'),
                    ('legal_basis', 'Căn cứ pháp lý | Legal basis'),
                    ('schematic', 'Sơ đồ, không phải ranh giới pháp lý | Schematic'),
                    ('attributes', 'Thuộc tính khác | Other attributes'),
                    ('row_version', 'Số lần sửa | Row version')
                ) as titles (name, title)
                where exists (select from pg_attribute
                              where attrelid = format('%I.%I', shelf.schema, layer.view)::regclass and attname = name)
            loop
                execute format('comment on column %I.%I.%I is %L', shelf.schema, layer.view, attribute.name, attribute.title);
            end loop;
        end loop;
    end loop;
end $$;
