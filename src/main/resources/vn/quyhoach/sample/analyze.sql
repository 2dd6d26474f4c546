-- Without statistics the first minute's maps are made by reading whole tables, until the database looks by itself.
analyze planning.admin_unit, planning.land_use_class, planning.layer_class, planning.plan, planning.plan_version,
    planning.zone, planning.zone_line, planning.zone_point, planning.project, planning.project_location
