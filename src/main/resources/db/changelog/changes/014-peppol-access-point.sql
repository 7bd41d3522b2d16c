--liquibase formatted sql

--changeset letterbook:as4-sent
create table as4_sent (
  instance char(36) character set ascii not null primary key,
  communication_id bigint unsigned not null,
  attempt int unsigned not null,
  receiver varchar(320) not null,
  number varchar(200) not null,
  sent_at datetime(3) not null,
  key invoice (receiver, number, communication_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

--changeset letterbook:sandbox-access-point
create table sandbox_peppol_keys (
  id tinyint unsigned not null primary key,
  store mediumblob not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table sandbox_peppol_received (
  message_id varchar(255) character set ascii not null primary key,
  received_at datetime(3) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
