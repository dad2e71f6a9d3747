package jp.tenohira.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Hears what is asked of the facts, and adds nothing to the time it takes. */
final class Overheard implements BeanPostProcessor {

    private volatile Consumer<FactQuery> listener = _ -> {};

    /** Does something, and hears what is asked meanwhile. */
    void hear(Consumer<FactQuery> by, Runnable doing) {
        listener = by;
        try {
            doing.run();
        } finally {
            listener = _ -> {};
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Facts facts
                ? Proxy.newProxyInstance(
                        Facts.class.getClassLoader(), new Class<?>[] {Facts.class}, (_, method, given) -> asked(
                                facts, method, given))
                : bean;
    }

    private Object asked(Facts facts, Method method, Object[] given) throws Throwable {
        if (given != null && given.length > 0 && given[0] instanceof FactQuery query) {
            listener.accept(query);
        }
        try {
            return method.invoke(facts, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
