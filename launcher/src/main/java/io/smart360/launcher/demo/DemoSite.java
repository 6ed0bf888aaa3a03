package io.smart360.launcher.demo;

import io.smart360.database.Login;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where the demo takes place.
 *
 * @param owner the role that passes the tenant wall
 * @param home the directory of the installation
 * @param out what the operator reads
 */
public record DemoSite(Login owner, Path home, PrintStream out) {}
