--liquibase formatted sql

--changeset letterbook:audit-log
create table audit_log (
  number bigint unsigned not null primary key,
  at datetime(6) not null,
  kind varchar(40) character set ascii not null,
  doer_kind varchar(20) character set ascii not null,
  doer_id bigint unsigned null,
  doer_name varchar(210) not null,
  thing_kind varchar(20) character set ascii null,
  thing_id bigint unsigned null,
  thing_name varchar(200) null,
  detail varchar(1000) not null,
  address varchar(60) null,
  seal binary(32) not null,
  key audit_newest (at desc, number desc),
  key audit_kind_newest (kind, at desc, number desc)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table audit_end (
  id tinyint unsigned not null primary key,
  number bigint unsigned not null,
  seal binary(32) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

insert into audit_end values (1, 0, unhex(repeat('00', 32)));

--changeset letterbook:audit-log-is-append-only
create trigger audit_log_no_update before update on audit_log for each row
  signal sqlstate '45000' set message_text = 'audit_log is append-only';
create trigger audit_log_no_delete before delete on audit_log for each row
  signal sqlstate '45000' set message_text = 'audit_log is append-only';
