-- The agencies of a day, or all, with the codes of those that took over.
select
    agency.id, agency.code, agency.name_vi, agency.name_en, agency.kind, agency.valid_from,
    agency.valid_to - 1 as last_day, agency.verified,
    array(
        select successor.code
        from planning.agency_succession succession
        join planning.agency successor on successor.id = succession.successor_id
        where succession.predecessor_id = agency.id
        order by successor.code
    ) as successors
from planning.agency agency
where cast(:date as date) is null
   or (agency.valid_from <= cast(:date as date)
       and (agency.valid_to is null or agency.valid_to > cast(:date as date)))
order by agency.kind, agency.code
