package io.smart360.launcher.bench;

import io.smart360.database.Login;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where a benchmark takes place.
 *
 * @param superuser a login to the database that is measured, which may see all statistics
 * @param owner the role that passes the tenant wall
 * @param home the directory of the installation, gone afterwards
 * @param out what the operator reads
 */
public record BenchSite(Login superuser, Login owner, Path home, PrintStream out) {}
