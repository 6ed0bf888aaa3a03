-- What is billed as use is the difference of two readings times the multiplier, over the rollover
-- when the register turned; and both readings are the ones on record.
select s.tenant_id, 'segment ' || s.segment_id || ' row ' || s.line_no as what,
       'use ' || s.use || ', readings give '
       || round((s.present_value - s.previous_value
                 + case when s.rolled_over then 10::numeric ^ r.dials else 0 end) * s.multiplier, 4)
         as finding
from segment_reading s
join register r on r.tenant_id = s.tenant_id and r.id = s.register_id
where r.kind = 'CUMULATIVE' and s.use <> round((s.present_value - s.previous_value
                      + case when s.rolled_over then 10::numeric ^ r.dials else 0 end)
                     * s.multiplier, 4)
union all
select s.tenant_id, 'segment ' || s.segment_id || ' row ' || s.line_no,
       'reading ' || m.id || ' is ' || coalesce(m.value::text, 'missing') || ' on record, billed as '
       || case when m.id = s.present_id then s.present_value else s.previous_value end
from segment_reading s
join bill_segment g on g.tenant_id = s.tenant_id and g.id = s.segment_id
join meter_reading m on m.tenant_id = s.tenant_id
 and ((m.id = s.present_id and m.read_on = s.present_on)
   or (m.id = s.previous_id and m.read_on = s.previous_on))
where g.state in ('READY', 'FROZEN')
  and m.value is distinct from
      case when m.id = s.present_id then s.present_value else s.previous_value end
