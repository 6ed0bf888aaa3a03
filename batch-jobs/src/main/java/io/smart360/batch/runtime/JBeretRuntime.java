package io.smart360.batch.runtime;

import io.smart360.tenancy.DataSources;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.Properties;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jberet.operations.JobOperatorImpl;
import org.jberet.repository.JdbcRepository;
import org.jberet.spi.JobExecutor;

/** Starts the batch engine with the application; jobs run on threads of their own. */
@ManagedExecutorDefinition(name = "java:app/concurrent/batch", maxAsync = JBeretRuntime.THREADS)
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JBeretRuntime {

  static final int THREADS = 16;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transactions;

  @Resource(lookup = "java:app/concurrent/batch")
  ManagedExecutorService threads;

  @Resource(lookup = DataSources.SMART360)
  DataSource database;

  @Inject BeanManager beans;

  private JobOperator operator;

  @PostConstruct
  void start() {
    Properties tables = new Properties();
    tables.setProperty("db-table-prefix", "bt_");
    operator =
        new JobOperatorImpl(
            new PayaraBatchEnvironment(
                new CdiArtifactFactory(beans),
                transactions,
                new JdbcRepository(database, tables),
                new BoundedExecutor(threads)));
  }

  public JobOperator operator() {
    return operator;
  }

  /** Tells JBeret how many threads there are, so that partitions never starve one another. */
  private static final class BoundedExecutor extends JobExecutor {

    BoundedExecutor(Executor threads) {
      super(threads);
    }

    @Override
    protected int getMaximumPoolSize() {
      return THREADS;
    }
  }
}
