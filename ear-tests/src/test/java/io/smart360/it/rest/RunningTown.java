package io.smart360.it.rest;

import io.smart360.it.system.DemoTown;
import io.smart360.it.system.SystemUnderTest;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the tests one demo town with a billed month; the last of them ends it. */
final class RunningTown implements ParameterResolver {

  private static final int ACCOUNTS = 60;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DemoTown.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(RunningTown.class))
        .getOrComputeIfAbsent(Running.class, type -> Running.begun(), Running.class)
        .town;
  }

  /** Closed by the store with the last test. */
  static final class Running implements AutoCloseable {

    private final SystemUnderTest system = SystemUnderTest.installed();
    private final DemoTown town;

    Running() throws SQLException {
      system.start();
      town = new DemoTown(system, ACCOUNTS);
      town.billNextPeriod();
    }

    private static Running begun() {
      try {
        return new Running();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws SQLException {
      town.invariantsHold();
      system.close();
    }
  }
}
