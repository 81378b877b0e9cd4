using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SkillsHub.Testing.Services;

/// <summary>All that a service logs, each with the exception that it tells.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    /// <summary>The lines so far.</summary>
    public ConcurrentQueue<string> All { get; } = [];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Enqueue(exception is null ? formatter(state, exception) : $"{formatter(state, exception)}\n{exception}");

    /// <inheritdoc/>
    public void Dispose() => All.Clear();
}
