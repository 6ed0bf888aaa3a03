package io.smart360.launcher;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A home in a temporary folder with free ports and a movable clock; gone when it is closed. */
record ScratchHome(Path directory) implements AutoCloseable {

  /** Makes it, and lets all settings of this process be those of it. */
  static ScratchHome make() throws IOException {
    ScratchHome home = new ScratchHome(Files.createTempDirectory("smart360-bench"));
    System.setProperty("smart360.home", home.directory.toString());
    System.setProperty(Setting.CLOCK_MOVABLE.property(), "true");
    System.setProperty(Setting.HTTP_PORT.property(), Integer.toString(freePort()));
    return home;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
