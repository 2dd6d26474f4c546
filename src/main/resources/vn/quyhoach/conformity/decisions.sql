-- What officers said of a check, the first first; without the documents' bytes.
select decision.id, decision.made_at, decision.made_by, account.display_name, decision.decision, decision.verdict,
       decision.reason, decision.document_name, decision.document_type, decision.document_sha256,
       octet_length(decision.document) as document_bytes
from planning.check_decision decision
left join security.account account on account.username = decision.made_by
where decision.check_id = :check
order by decision.id
