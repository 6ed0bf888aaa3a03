-- What had to follow a change followed within 15 minutes.
select tenant_id, 'outbox ' || id as what,
       topic || ' ' || key || ' waits since ' || created_at
       || coalesce(', last error: ' || last_error, '') as finding
from outbox_message
where done_at is null and created_at < clock_timestamp() - interval '15 minutes'
