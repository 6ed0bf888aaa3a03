package io.smart360.launcher.demo.population;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.copy.CopyManager;

/** Sends a block of rows while the next is being made; never more than one is on its way. */
final class Sender implements AutoCloseable {

  private final CopyManager copy;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private Future<?> onItsWay;

  Sender(CopyManager copy) {
    this.copy = copy;
  }

  void send(Tables block) throws SQLException {
    await();
    onItsWay =
        thread.submit(
            () -> {
              block.flush(copy);
              return null;
            });
  }

  private void await() throws SQLException {
    if (onItsWay == null) {
      return;
    }
    try {
      onItsWay.get();
    } catch (ExecutionException e) {
      throw new SQLException("The demo's records could not be copied in", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while the demo's records were copied in", e);
    }
  }

  /** Waits for the last block. */
  @Override
  public void close() throws SQLException {
    try {
      await();
    } finally {
      thread.shutdown();
    }
  }
}
