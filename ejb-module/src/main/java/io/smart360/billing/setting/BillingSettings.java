package io.smart360.billing.setting;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a utility has set for billing, the product's defaults standing in for the rest.
 *
 * @param values by setting name, then by category; "*" for all categories
 */
public record BillingSettings(Map<String, Map<String, String>> values) {

  /** The product's defaults. */
  public static final BillingSettings USUAL = new BillingSettings(Map.of());

  private static final String ALL = "*";

  /** The value for a category: its own, its family's, that of all, the default. */
  public String text(BillingSetting setting, String category) {
    Map<String, String> set = values.getOrDefault(setting.settingName(), Map.of());
    String family = familyOf(category);
    for (String scope : new String[] {category, family, ALL}) {
      if (set.containsKey(scope)) {
        return set.get(scope);
      }
    }
    return setting.usualFor(family);
  }

  public BigDecimal decimal(BillingSetting setting, String category) {
    return new BigDecimal(text(setting, category));
  }

  public int whole(BillingSetting setting, String category) {
    return Integer.parseInt(text(setting, category));
  }

  /** The value that holds for every category. */
  public int whole(BillingSetting setting) {
    return whole(setting, ALL);
  }

  private static String familyOf(String category) {
    int underscore = category.indexOf('_');
    return underscore < 0 ? category : category.substring(0, underscore);
  }
}
