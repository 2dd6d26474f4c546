-- Where QGIS keeps projects in a GeoPackage; it makes and finds the table by this very form.
create table qgis_projects (name TEXT primary key, metadata BLOB, content BLOB);
