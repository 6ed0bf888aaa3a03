package io.smart360.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * The network address a request came from. A proxy on this very machine is believed when it names
 * the address it serves; nobody else is.
 */
final class ClientAddress {

  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

  private ClientAddress() {}

  static String of(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded != null && isThisMachine(peer)) {
      String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
      if (ADDRESS.matcher(last).matches()) {
        return last;
      }
    }
    return peer;
  }

  private static boolean isThisMachine(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
