package io.smart360.tariff;

import io.smart360.shared.BusinessProblem;
import io.smart360.tariff.model.ServiceKind;

/** The utility does not supply the service that a tariff is for. */
public class ServiceNotSupplied extends BusinessProblem {

  public ServiceNotSupplied(ServiceKind service) {
    super("The utility does not supply " + service, service);
  }
}
