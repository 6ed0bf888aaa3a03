package io.smart360.billing.document;

import io.smart360.billing.document.pdf.Picture;
import java.util.List;
import java.util.Optional;

/**
 * The utility that sends the bill, and how to reach it.
 *
 * @param name as printed at the head and on the payment slip
 * @param logo drawn before the name; without it the first letter of the name stands there. Keep one
 *     picture per utility: it is decoded when it is made
 * @param address postal address, also the address payments by post go to
 * @param taxNumber the utility's tax registration
 * @param contacts how a consumer reaches the utility
 */
public record IssuingUtility(
    String name,
    Optional<Picture> logo,
    List<String> address,
    Optional<String> taxNumber,
    Contacts contacts) {

  public IssuingUtility {
    address = List.copyOf(address);
    if (name.isBlank() || address.isEmpty()) {
      throw new IllegalArgumentException("A bill names its utility and the utility's address");
    }
  }

  /**
   * How a consumer reaches the utility, and whom to turn to when the two do not agree.
   *
   * @param phone for questions
   * @param emergencyPhone day and night, for bursts and outages
   * @param email for questions
   * @param website the consumer's online account
   * @param hours when the phone is answered, in the language of the bill
   * @param ombudsman name and phone of the body that settles disputes, for example "State Utility
   *     Ombudsman: (555) 010-9900"
   */
  public record Contacts(
      String phone,
      Optional<String> emergencyPhone,
      Optional<String> email,
      Optional<String> website,
      Optional<String> hours,
      Optional<String> ombudsman) {

    public Contacts {
      if (phone.isBlank()) {
        throw new IllegalArgumentException("A bill gives a phone number for questions");
      }
    }
  }
}
