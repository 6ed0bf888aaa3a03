-- The numbers of a gapless series were all used.
select s.tenant_id, 'series ' || s.entity || ' ' || s.period as what,
       (s.next_value - f.first_value) || ' numbers were given out, '
       || (select count(*) from bill b
           where b.tenant_id = s.tenant_id and b.utility_id = s.utility_id
             and b.number is not null
             and (s.period = '' or to_char(b.bill_on, 'YYYYMMDD') like s.period || '%'))
       || ' bills carry one' as finding
from number_series s
join number_format f on f.tenant_id = s.tenant_id and f.utility_id = s.utility_id
 and f.entity = s.entity
where s.entity = 'BILL' and f.gapless
  and s.next_value - f.first_value <> (
    select count(*) from bill b
    where b.tenant_id = s.tenant_id and b.utility_id = s.utility_id and b.number is not null
      and (s.period = '' or to_char(b.bill_on, 'YYYYMMDD') like s.period || '%'))
