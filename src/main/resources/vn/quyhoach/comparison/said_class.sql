-- The class of a feature of land allocation in the words both sides are compared in (:old: list and code, :said: the
-- code it is taken for); its own code where the lists have nothing to translate.
coalesce((select words.said
          from publish.zone_schemes own
          join unnest(cast(:old as text[]), cast(:said as text[])) as words (old, said)
              on words.old = own.class_scheme || ' ' || own.class_code
          where own.id = feature.id), feature.class_code)
