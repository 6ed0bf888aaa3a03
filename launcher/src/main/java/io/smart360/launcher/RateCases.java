package io.smart360.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./smart360 rate-cases}: the tariff test bench of the rating library, without database and
 * server.
 *
 * <p>The library is loaded by a class loader of its own: its classes must never stand on the class
 * path of the server, which loads them from the application.
 */
final class RateCases {

  private static final String BENCH = "io.smart360.tariff.bench.RateCases";

  private RateCases() {}

  /** Runs the bench; the answer is the status to exit with. */
  static int run(List<String> options, PrintStream out, PrintStream err) {
    try (URLClassLoader library =
        new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
      return (int)
          library
              .loadClass(BENCH)
              .getMethod("run", String[].class, PrintStream.class, PrintStream.class)
              .invoke(null, options.toArray(String[]::new), out, err);
    } catch (InvocationTargetException fault) {
      throw new IllegalStateException(fault.getCause());
    } catch (IOException | ReflectiveOperationException fault) {
      throw new CannotStart("The rating library is not part of this distribution.", fault);
    }
  }

  private static URL[] jars() throws IOException {
    List<URL> jars = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Server.distribution("rating"), "*.jar")) {
      for (Path jar : files) {
        jars.add(url(jar));
      }
    }
    return jars.toArray(URL[]::new);
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
