--liquibase formatted sql

--changeset letterbook:customers
create table customer (
  id bigint unsigned not null primary key,
  number varchar(40) collate utf8mb4_bin not null,
  name varchar(160) not null,
  kind tinyint unsigned not null,
  language varchar(12) null,
  email varchar(254) null,
  mobile varchar(30) null,
  street varchar(120) null,
  house_number varchar(20) null,
  line2 varchar(120) null,
  postal_code varchar(20) null,
  city varchar(80) null,
  country char(2) character set ascii null,
  payment_method tinyint unsigned not null,
  e_invoice_network tinyint unsigned null,
  e_invoice_scheme varchar(10) null,
  e_invoice_identifier varchar(60) null,
  e_invoice_service_code varchar(60) null,
  e_invoice_commitment_number varchar(60) null,
  preference_invoice tinyint unsigned null,
  preference_reminder tinyint unsigned null,
  preference_contract tinyint unsigned null,
  preference_customer tinyint unsigned null,
  skip_on_direct_debit boolean null,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  version int not null,
  unique key customer_number (number),
  key customer_name (name, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table customer_word (
  word varchar(80) not null,
  customer_id bigint unsigned not null,
  primary key (word, customer_id),
  key customer_word_customer (customer_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

--changeset letterbook:subjects
create table invoice (
  id bigint unsigned not null primary key,
  number varchar(60) collate utf8mb4_bin not null,
  customer_id bigint unsigned not null,
  kind varchar(40) null,
  issue_date date not null,
  due_date date null,
  total decimal(15, 2) not null,
  currency char(3) character set ascii not null,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  version int not null,
  unique key invoice_number (number),
  key invoice_customer (customer_id, id desc),
  constraint invoice_customer foreign key (customer_id) references customer (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table contract (
  id bigint unsigned not null primary key,
  number varchar(60) collate utf8mb4_bin not null,
  customer_id bigint unsigned not null,
  title varchar(160) not null,
  start_date date not null,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  version int not null,
  unique key contract_number (number),
  key contract_customer (customer_id, id desc),
  constraint contract_customer foreign key (customer_id) references customer (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

--changeset letterbook:documents
create table content (
  sha256 binary(32) not null primary key,
  size int unsigned not null,
  bytes longblob not null,
  created_at datetime(3) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table document (
  subject_type tinyint unsigned not null,
  subject_id bigint unsigned not null,
  name varchar(120) collate utf8mb4_bin not null,
  media_type varchar(100) character set ascii not null,
  size int unsigned not null,
  sha256 binary(32) not null,
  updated_at datetime(3) not null,
  primary key (subject_type, subject_id, name),
  constraint document_content foreign key (sha256) references content (sha256)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
