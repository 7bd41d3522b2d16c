--liquibase formatted sql

--changeset letterbook:receipts
alter table communication
  add tries smallint unsigned not null default 0,
  add tried_since datetime(3) null,
  add attempted_at datetime(3) null,
  add awaits_receipt boolean not null default false,
  add expected_by datetime(3) null,
  add stuck_at datetime(3) null;

alter table communication_content
  add document_name varchar(200) null,
  add document_type varchar(100) character set ascii null,
  add document_sha256 binary(32) null;

create table provider_reference (
  provider varchar(40) not null,
  reference varchar(200) character set ascii collate ascii_bin not null,
  communication_id bigint unsigned not null,
  attempt smallint unsigned not null,
  primary key (provider, reference)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table receipt (
  id bigint unsigned not null primary key,
  provider varchar(40) not null,
  receipt_key varchar(200) character set ascii collate ascii_bin not null,
  reference varchar(200) character set ascii collate ascii_bin null,
  communication_id bigint unsigned null,
  received_at datetime(3) not null,
  happened_at datetime(3) not null,
  status tinyint unsigned null,
  code varchar(60) character set ascii null,
  text varchar(500) null,
  raw mediumtext not null,
  waiting boolean not null,
  unique key once (provider, receipt_key),
  key waiting (waiting, provider, reference),
  key communication (communication_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

--changeset letterbook:provider-pauses
create table provider_pause (
  provider varchar(40) not null primary key,
  since datetime(3) not null,
  until datetime(3) not null,
  times smallint unsigned not null,
  code varchar(60) character set ascii not null,
  text varchar(500) null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
