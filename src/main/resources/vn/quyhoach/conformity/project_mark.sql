-- Changes with a project's locations.
select planning.project_mark(:project)
