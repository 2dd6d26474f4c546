-- The document of a decision.
select document_name, document_type, document
from planning.check_decision
where check_id = :check
  and id = :id
  and document is not null
