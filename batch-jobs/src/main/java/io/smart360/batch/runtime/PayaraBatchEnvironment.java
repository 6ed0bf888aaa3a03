package io.smart360.batch.runtime;

import io.smart360.tenancy.Acting;
import io.smart360.tenancy.TenantContext;
import jakarta.transaction.TransactionManager;
import java.util.Optional;
import java.util.Properties;
import org.jberet.repository.JobRepository;
import org.jberet.spi.ArtifactFactory;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobExecutor;
import org.jberet.spi.JobTask;
import org.jberet.spi.JobXmlResolver;
import org.jberet.tools.MetaInfBatchJobsJobXmlResolver;

/** What JBeret needs of the server it runs in. Threads work for the tenant that started the job. */
final class PayaraBatchEnvironment implements BatchEnvironment {

  private static final String APPLICATION = "smart360";

  private final ClassLoader classLoader;
  private final ArtifactFactory artifacts;
  private final TransactionManager transactions;
  private final JobRepository repository;
  private final JobExecutor executor;
  private final JobXmlResolver jobFiles = new MetaInfBatchJobsJobXmlResolver();

  PayaraBatchEnvironment(
      ArtifactFactory artifacts,
      TransactionManager transactions,
      JobRepository repository,
      JobExecutor executor) {
    this.classLoader = PayaraBatchEnvironment.class.getClassLoader();
    this.artifacts = artifacts;
    this.transactions = transactions;
    this.repository = repository;
    this.executor = executor;
  }

  @Override
  public ClassLoader getClassLoader() {
    return classLoader;
  }

  @Override
  public ArtifactFactory getArtifactFactory() {
    return artifacts;
  }

  @Override
  public void submitTask(JobTask task) {
    Optional<Acting> acting = TenantContext.current();
    if (acting.isEmpty()) {
      throw new IllegalStateException("A job is started on behalf of a tenant, but none is set");
    }
    executor.execute(new OnBehalf(acting.get(), task));
  }

  @Override
  public TransactionManager getTransactionManager() {
    return transactions;
  }

  @Override
  public JobRepository getJobRepository() {
    return repository;
  }

  @Override
  public JobXmlResolver getJobXmlResolver() {
    return jobFiles;
  }

  @Override
  public Properties getBatchConfigurationProperties() {
    return new Properties();
  }

  @Override
  public String getApplicationName() {
    return APPLICATION;
  }

  /** A task of a job, run for the tenant of the thread that submitted it. */
  private record OnBehalf(Acting acting, JobTask task) implements JobTask {

    @Override
    public void run() {
      TenantContext.run(acting, task);
    }

    @Override
    public int getRequiredRemainingPermits() {
      return task.getRequiredRemainingPermits();
    }
  }
}
