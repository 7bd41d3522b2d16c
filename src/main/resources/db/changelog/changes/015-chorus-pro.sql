--liquibase formatted sql

--changeset letterbook:chorus-pro
create table chorus_deposit (
  communication_id bigint unsigned not null primary key,
  attempt smallint unsigned not null,
  invoice_number varchar(60) collate utf8mb4_bin not null,
  first_tried_at datetime(3) not null,
  tried_at datetime(3) not null,
  unanswered boolean not null,
  flow varchar(60) character set ascii collate ascii_bin null,
  invoice_id bigint unsigned null,
  state varchar(60) null,
  changes smallint unsigned not null default 0,
  look_at datetime(3) null,
  key flow (flow),
  key due (look_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

--changeset letterbook:sandbox-chorus-pro
create table sandbox_chorus_vanished (
  number varchar(60) collate utf8mb4_bin not null primary key
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
