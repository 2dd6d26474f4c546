-- A repair changes no more than it says: one that would lose an object, or change more than a tenth of it, is not made.
update import_change
set refused = true
where not applied
  and not refused
  and not dropped
  and (after is null or st_isempty(after) or not st_isvalid(after) or st_dimension(after) <> :dimension
       or greatest(gained_m2, lost_m2) > :share * whole_m2)
