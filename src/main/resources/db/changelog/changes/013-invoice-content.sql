--liquibase formatted sql

--changeset letterbook:invoice-content
alter table invoice add content json null;

--changeset letterbook:sandbox-storecove
create table sandbox_storecove_news (
  id bigint unsigned not null primary key,
  guid char(36) character set ascii not null,
  created_at datetime(3) not null,
  body text not null,
  unique key sandbox_storecove_news_guid (guid)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table sandbox_storecove_call (
  idempotency_guid char(36) character set ascii not null primary key,
  created_at datetime(3) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
