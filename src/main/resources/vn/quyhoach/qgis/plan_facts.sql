-- The plan versions a project is about: the one that is named, or all in force on the days.
select title_vi, title_en, decision_no, decision_date, authority, schematic
from publish.plan_versions
where case when cast(:version as bigint) is not null then id = :version
           else valid_from <= coalesce(cast(:until as date), current_date)
                and coalesce(valid_to, 'infinity') >= coalesce(cast(:since as date), current_date) end
order by decision_date desc nulls last, id
limit 6
