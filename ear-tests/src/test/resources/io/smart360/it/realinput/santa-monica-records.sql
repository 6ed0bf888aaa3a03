-- Who used the water of the sample: for each of its rows one account with a home, a meter and the
-- opening reading, 0 on the last day of February. Comes after the rows were put into "sample".

alter table sample
  add consumer_id bigint not null default nextval('entity_id'),
  add premise_id bigint not null default nextval('entity_id'),
  add account_id bigint not null default nextval('entity_id'),
  add connection_id bigint not null default nextval('entity_id'),
  add holding_id bigint not null default nextval('entity_id'),
  add meter_id bigint not null default nextval('entity_id'),
  add register_id bigint not null default nextval('entity_id');

create temporary table town on commit drop as
select u.id as utility_id, nextval('entity_id') as bill_cycle_id, nextval('entity_id') as route_id,
       nextval('entity_id') as plan_id,
       (select min(id) from service_area where level = 'ZONE' and tenant_id = u.tenant_id)
         as area_id,
       (select id from meter_model where name = 'X200-58' and tenant_id = u.tenant_id) as model_id
from utility u where u.tenant_id = current_tenant();

insert into bill_cycle (id, utility_id, name, frequency, next_period_end)
select bill_cycle_id, utility_id, 'Bi-monthly-Coast', 'BI_MONTHLY', '2016-04-30' from town;

insert into ledger_period (utility_id, period_start, period_end)
select utility_id, '2016-05-01', '2016-06-01' from town;

insert into route (id, utility_id, code, name, read_type)
select route_id, utility_id, 'COAST', 'Coast', 'MANUAL' from town;

insert into plan (id, utility_id, code, name)
select plan_id, utility_id, 'SMC-STANDARD', 'Water, Santa Monica' from town;

insert into consumer (id, kind, name)
select consumer_id, 'PERSON', 'Consumer ' || place from sample;

insert into premise (id, utility_id, service_area_id, street, city)
select premise_id, utility_id, area_id, place || ' Ocean Avenue', 'Anytown' from sample, town;

insert into account (id, utility_id, consumer_id, number, status, category, bill_cycle_id,
                     mailing_address, opened_on)
select account_id, utility_id, consumer_id, 'SMC-' || place, 'ACTIVE', customer_class,
       bill_cycle_id, place || ' Ocean Avenue, Anytown', '2010-01-01'
from sample, town;

insert into connection (id, utility_id, premise_id, service, status, metered, route_id,
                        route_sequence, connected_on)
select connection_id, utility_id, premise_id, 'WATER', 'ACTIVE', true, route_id, place * 10,
       '2010-01-01'
from sample, town;

-- A former system billed until the end of February.
insert into connection_holding (id, connection_id, account_id, held_start, billed_until)
select holding_id, connection_id, account_id, '2010-01-01', '2016-03-01' from sample;

insert into holding_plan (holding_id, plan_id, valid_start)
select holding_id, plan_id, '2010-01-01' from sample, town;

insert into meter (id, utility_id, number, serial, model_id, size, read_method, physical_status)
select meter_id, utility_id, 'SMC-' || place, 'SMC-' || place, model_id, '5/8"', 'MANUAL',
       'INSTALLED'
from sample, town;

insert into register (id, meter_id, number, unit, dials, decimals, valid_start)
select register_id, meter_id, 1, 'CCF', 5, 0, '2010-01-01' from sample;

insert into meter_installation (id, meter_id, connection_id, installed_on)
select nextval('entity_id'), meter_id, connection_id, '2010-01-01' from sample;

insert into meter_reading (id, register_id, connection_id, read_on, value, type, source, state)
select nextval('entity_id'), register_id, connection_id, '2016-02-29', 0, 'REGULAR', 'MIGRATION',
       'BILLED'
from sample;

update tenant set clock_at = '2016-05-01 15:00:00+00' where tenant_id = current_tenant();
