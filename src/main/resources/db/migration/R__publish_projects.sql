-- The layers projects, projects-lines and projects-points: the locations of the project register, one row each.
-- Contract of a published view: see R__publish_admin_units.sql.

drop view if exists publish.projects, publish.projects_lines, publish.projects_points;

do $$
declare
    layer record;
begin
    for layer in
        select * from (values
            ('projects', 'MultiPolygon', 'Dự án: khu đất | Projects: sites'),
            ('projects_lines', 'MultiLineString', 'Dự án: tuyến | Projects: routes'),
            ('projects_points', 'MultiPoint', 'Dự án: vị trí | Projects: points')
        ) as declared (view, kind, title)
    loop
        execute format($view$
            create view publish.%1$I as
            -- The planner may ask for a box before it asks for the kind: without the case the cast of a route to an
            -- area then fails.
            select location.id,
                   (case when geometrytype(location.geom) = upper(%2$L) then location.geom end)
                       ::geometry(%2$s, 9210) as geom,
                   (case when geometrytype(location.geom) = upper(%2$L) then location.geom_web end)
                       ::geometry(%2$s, 3857) as geom_web,
                   project.code, project.name_vi as name, project.name_en,
                   project.status as class_code, class.name_vi as class_name, class.name_en as class_name_en,
                   project.id as project_id, location.label, location.phase,
                   project.project_class, kind.name_vi as project_class_name,
                   project.investor, project.lead_agency, project.decision_no,
                   project.start_year, project.end_year, project.investment_bn_vnd,
                   project.indicative, location.position_basis, location.accuracy_m,
                   st_area(location.geom) as area_m2, st_length(location.geom) as length_m,
                   location.row_version
            from planning.project_location location
            join planning.project project on project.id = location.project_id
            join planning.project_class kind on kind.code = project.project_class
            left join planning.layer_class class
                on class.layer_id = replace(%1$L, '_', '-') and class.code = project.status
            where geometrytype(location.geom) = upper(%2$L)
            $view$, layer.view, layer.kind);
        execute format('comment on view publish.%I is %L', layer.view, layer.title);
        execute format('comment on column publish.%I.code is ''Mã dự án | Project code''', layer.view);
        execute format('comment on column publish.%I.name is ''Tên dự án | Project name''', layer.view);
        execute format('comment on column publish.%I.name_en is ''Tên tiếng Anh | English name''', layer.view);
        execute format('comment on column publish.%I.class_code is ''Mã tình trạng | Status code''', layer.view);
        execute format('comment on column publish.%I.class_name is ''Tình trạng | Status (Vietnamese)''', layer.view);
        execute format('comment on column publish.%I.class_name_en is ''Tình trạng (tiếng Anh) | Status''', layer.view);
        execute format('comment on column publish.%I.project_id is ''Số dự án trong sổ | Project id''', layer.view);
        execute format('comment on column publish.%I.label is ''Vị trí | Location''', layer.view);
        execute format('comment on column publish.%I.phase is ''Giai đoạn | Phase''', layer.view);
        execute format('comment on column publish.%I.project_class is ''Mã loại dự án | Project class code''', layer.view);
        execute format('comment on column publish.%I.project_class_name is ''Loại dự án | Project class''', layer.view);
        execute format('comment on column publish.%I.investor is ''Chủ đầu tư | Investor''', layer.view);
        execute format('comment on column publish.%I.lead_agency is ''Cơ quan chủ trì | Lead agency''', layer.view);
        execute format('comment on column publish.%I.decision_no is ''Số quyết định | Decision number''', layer.view);
        execute format('comment on column publish.%I.start_year is ''Năm bắt đầu | Start year''', layer.view);
        execute format('comment on column publish.%I.end_year is ''Năm kết thúc | End year''', layer.view);
        execute format('comment on column publish.%I.investment_bn_vnd is ''Vốn đầu tư (tỷ đồng) | Investment (billion VND)''', layer.view);
        execute format('comment on column publish.%I.indicative is ''Vị trí định hướng | Indicative''', layer.view);
        execute format('comment on column publish.%I.position_basis is ''Cơ sở vị trí | Position basis''', layer.view);
        execute format('comment on column publish.%I.accuracy_m is ''Độ chính xác (m) | Accuracy (m)''', layer.view);
        execute format('comment on column publish.%I.area_m2 is ''Diện tích (m²) | Area (m²)''', layer.view);
        execute format('comment on column publish.%I.length_m is ''Chiều dài (m) | Length (m)''', layer.view);
        execute format('comment on column publish.%I.row_version is ''Số lần sửa | Row version''', layer.view);
    end loop;
end $$;
