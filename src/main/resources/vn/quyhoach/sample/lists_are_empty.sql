-- Whether the reference lists were never loaded.
select not exists (select from planning.land_use_class)
   and not exists (select from planning.project_class)
   and not exists (select from planning.agency)
   and not exists (select from planning.layer_class)
