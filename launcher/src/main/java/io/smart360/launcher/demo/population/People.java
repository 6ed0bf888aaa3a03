package io.smart360.launcher.demo.population;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Names of people, firms and streets, drawn from the lists of the seed pack. */
final class People {

  private final List<String> firstNames = new SeedFile("first-names.txt").lines();
  private final List<String> familyNames = new SeedFile("family-names.txt").lines();
  private final List<String> streets = new SeedFile("streets.txt").lines();
  private final List<String> trades = new SeedFile("trades.txt").lines();

  String person(SplittableRandom random) {
    return any(firstNames, random) + " " + any(familyNames, random);
  }

  /** A firm, school or owners' association, by the kind of its account. */
  String organisation(CustomerClass kind, SplittableRandom random) {
    String family = any(familyNames, random);
    return switch (kind) {
      case RESIDENTIAL_MULTI -> family + " Apartments";
      case INSTITUTIONAL -> family + " School";
      case INDUSTRIAL -> family + " Manufacturing";
      case IRRIGATION -> any(streets, random) + " Owners Association";
      default -> family + " " + any(trades, random);
    };
  }

  String street(SplittableRandom random) {
    return (100 + random.nextInt(9800)) + " " + any(streets, random);
  }

  /** An address in the domain reserved for examples; the number keeps it apart from others. */
  static String email(String name, long number) {
    String local = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
    return local + "." + number + "@consumer.example";
  }

  private static String any(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
