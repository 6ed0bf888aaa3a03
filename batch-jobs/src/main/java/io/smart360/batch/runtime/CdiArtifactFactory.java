package io.smart360.batch.runtime;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jberet.creation.AbstractArtifactFactory;

/** Finds the readers, batchlets and mappers that a job file names among the beans. */
final class CdiArtifactFactory extends AbstractArtifactFactory {

  private final BeanManager beans;
  private final Map<Object, CreationalContext<?>> dependents =
      Collections.synchronizedMap(new IdentityHashMap<>());

  CdiArtifactFactory(BeanManager beans) {
    this.beans = beans;
  }

  @Override
  public Class<?> getArtifactClass(String reference, ClassLoader classLoader) {
    Bean<?> bean = findBean(reference, beans, classLoader);
    return bean == null ? null : bean.getBeanClass();
  }

  @Override
  public Object create(String reference, Class<?> type, ClassLoader classLoader) {
    Bean<?> bean = findBean(reference, beans, classLoader);
    if (bean == null) {
      return null;
    }
    CreationalContext<?> context = beans.createCreationalContext(bean);
    Object artifact = beans.getReference(bean, bean.getBeanClass(), context);
    if (bean.getScope() == Dependent.class) {
      dependents.put(artifact, context);
    }
    return artifact;
  }

  @Override
  public void destroy(Object artifact) {
    CreationalContext<?> context = dependents.remove(artifact);
    if (context != null) {
      context.release();
    }
  }
}
