insert into planning.check_batch_row (batch_id, number, code, name, project_class, project_id, shape, corners, crs,
                                      crs_stated, problem)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
