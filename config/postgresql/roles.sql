-- Run once as a superuser of your PostgreSQL (15 or newer), with passwords of your own:
--   psql -v owner_password=… -v app_password=… -v read_password=… -v platform_password=… -f roles.sql
-- then give SMART360 the database:
--   SMART360_DB_URL=jdbc:postgresql://host:5432/smart360
--   SMART360_DB_OWNER_USER=smart360_owner  SMART360_DB_OWNER_PASSWORD=…   (migrations)
--   SMART360_DB_USER=smart360_app          SMART360_DB_PASSWORD=…         (the application)

-- Owns the schema. It must pass row-level security, or migrations and foreign keys see no rows.
create role smart360_owner login bypassrls password :'owner_password';
-- The application: owns nothing, cannot pass the wall between tenants.
create role smart360_app login nobypassrls password :'app_password';
-- Reports: reads only, one tenant at a time.
create role smart360_read login nobypassrls password :'read_password';
-- Registers tenants.
create role smart360_platform login nobypassrls password :'platform_password';

create database smart360 owner smart360_owner template template0 encoding 'UTF8';
