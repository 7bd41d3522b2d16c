--liquibase formatted sql

--changeset letterbook:ledger
create table communication (
  id bigint unsigned not null primary key,
  chain_id bigint unsigned not null,
  position smallint unsigned not null,
  customer_id bigint unsigned not null,
  created_at datetime(3) not null,
  scenario varchar(60) character set ascii not null,
  subject_type tinyint unsigned not null,
  subject_id bigint unsigned not null,
  subject_number varchar(60) not null,
  title varchar(160) not null,
  type tinyint unsigned not null,
  receiver varchar(400) not null,
  receiver_name varchar(160) not null,
  language varchar(12) character set ascii not null,
  route varchar(300) not null,
  urgency tinyint unsigned not null,
  status tinyint unsigned not null,
  last_event_at datetime(3) not null,
  code varchar(60) character set ascii null,
  text varchar(500) null,
  provider varchar(40) null,
  provider_ref varchar(200) null,
  sent_at datetime(3) null,
  scheduled_for datetime(3) null,
  attempt smallint unsigned not null,
  in_flight boolean not null,
  version int not null,
  unique key chain_position (chain_id, position),
  key customer_newest (customer_id, id desc, type, subject_type, status),
  key status_newest (status, id desc, type, subject_type),
  key subject_type_newest (subject_type, id desc, type, status),
  key type_newest (type, id desc, subject_type, status),
  key subject_newest (subject_id, id desc)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table communication_history (
  id bigint unsigned not null primary key,
  communication_id bigint unsigned not null,
  at datetime(6) not null,
  from_status tinyint unsigned null,
  to_status tinyint unsigned not null,
  actor_kind tinyint unsigned not null,
  actor_name varchar(120) not null,
  attempt smallint unsigned not null,
  code varchar(60) character set ascii null,
  text varchar(500) null,
  key communication (communication_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table communication_source (
  chain_id bigint unsigned not null primary key,
  created_at datetime(3) not null,
  data mediumtext not null,
  documents text not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table communication_content (
  communication_id bigint unsigned not null primary key,
  created_at datetime(3) not null,
  subject varchar(500) null,
  html mediumtext null,
  text mediumtext not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table idempotency (
  client_id bigint unsigned not null,
  operation tinyint unsigned not null,
  idempotency_key varchar(128) collate utf8mb4_bin not null,
  request_sha256 binary(32) not null,
  communication_id bigint unsigned not null,
  created_at datetime(3) not null,
  primary key (client_id, operation, idempotency_key),
  key idempotency_created (created_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

--changeset letterbook:history-is-append-only
create trigger communication_history_no_update before update on communication_history for each row
  signal sqlstate '45000' set message_text = 'communication_history is append-only';
create trigger communication_history_no_delete before delete on communication_history for each row
  signal sqlstate '45000' set message_text = 'communication_history is append-only';
create trigger communication_no_delete before delete on communication for each row
  signal sqlstate '45000' set message_text = 'communication entries are never deleted';
