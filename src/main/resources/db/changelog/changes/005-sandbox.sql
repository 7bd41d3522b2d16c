--liquibase formatted sql

--changeset letterbook:sandbox
create table sandbox_message (
  id bigint unsigned not null primary key,
  type tinyint unsigned not null,
  received_at datetime(3) not null,
  sender varchar(320) not null,
  receiver varchar(1000) not null,
  subject varchar(500) not null,
  text mediumtext not null,
  raw longblob not null,
  size int unsigned not null,
  key newest (type, id desc, size)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

--changeset letterbook:demo
create table demo (
  id tinyint unsigned not null primary key,
  filled_at datetime(3) not null,
  accounts_open boolean not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
