/**
 * JBeret, wired into the container: transactions, threads, CDI, and its repository in PostgreSQL.
 *
 * <p>Jobs use the {@code jakarta.batch} API only. The engine starts, observes and reports work;
 * that nothing is done twice is guarded by the tables of the business.
 */
package io.smart360.batch.runtime;
