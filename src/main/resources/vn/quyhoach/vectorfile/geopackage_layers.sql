-- The feature tables of a GeoPackage with what it says of their coordinate systems. Real tables only: a view in a
-- stranger's file may run for ever.
select contents.table_name, geometry.column_name, geometry.srs_id,
       system.srs_name, system.organization, system.organization_coordsys_id, system.definition
from gpkg_contents contents
join gpkg_geometry_columns geometry on geometry.table_name = contents.table_name
join sqlite_master master on master.name = contents.table_name and master.type = 'table'
left join gpkg_spatial_ref_sys system on system.srs_id = geometry.srs_id
where contents.data_type = 'features'
order by contents.table_name
