-- Where JBeret keeps its job executions. It holds no tenant's rows: job parameters name a tenant
-- and a run by id, nothing more. What is done and what is not stands in the tables of the business.

create table bt_job_instance (
  jobinstanceid    bigserial not null primary key,
  version          integer,
  jobname          varchar(512),
  applicationname  varchar(512)
);

create table bt_job_execution (
  jobexecutionid   bigserial not null primary key,
  jobinstanceid    bigint not null references bt_job_instance on delete cascade,
  version          integer,
  createtime       timestamptz,
  starttime        timestamptz,
  endtime          timestamptz,
  lastupdatedtime  timestamptz,
  batchstatus      varchar(30),
  exitstatus       varchar(512),
  jobparameters    varchar(3000),
  restartposition  varchar(255)
);
create index bt_job_execution_instance on bt_job_execution (jobinstanceid);

create table bt_step_execution (
  stepexecutionid       bigserial not null primary key,
  jobexecutionid        bigint not null references bt_job_execution on delete cascade,
  version               integer,
  stepname              varchar(255),
  starttime             timestamptz,
  endtime               timestamptz,
  batchstatus           varchar(30),
  exitstatus            varchar(512),
  executionexception    varchar(2048),
  persistentuserdata    bytea,
  readcount             integer,
  writecount            integer,
  commitcount           integer,
  rollbackcount         integer,
  readskipcount         integer,
  processskipcount      integer,
  filtercount           integer,
  writeskipcount        integer,
  readercheckpointinfo  bytea,
  writercheckpointinfo  bytea
);
create index bt_step_execution_job on bt_step_execution (jobexecutionid);

create table bt_partition_execution (
  partitionexecutionid  integer not null,
  stepexecutionid       bigint not null references bt_step_execution on delete cascade,
  version               integer,
  batchstatus           varchar(30),
  exitstatus            varchar(512),
  executionexception    varchar(2048),
  persistentuserdata    bytea,
  readercheckpointinfo  bytea,
  writercheckpointinfo  bytea,
  primary key (partitionexecutionid, stepexecutionid)
);

grant select, insert, update, delete on bt_job_instance, bt_job_execution, bt_step_execution,
  bt_partition_execution to ${app_role};
grant usage on sequence bt_job_instance_jobinstanceid_seq, bt_job_execution_jobexecutionid_seq,
  bt_step_execution_stepexecutionid_seq to ${app_role};
