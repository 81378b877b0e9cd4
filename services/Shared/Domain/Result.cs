using System.Diagnostics.CodeAnalysis;

namespace SkillsHub.Domain;

/// <summary>Makes results of values whose type is an interface, which no implicit conversion takes.</summary>
public static class Result
{
    /// <summary>Wraps a success.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The success.</returns>
    public static Result<T> Of<T>(T value) => new(value);
}

/// <summary>The outcome of a decision: a value, or the <see cref="Domain.Error"/> that refused it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct Result<T>
{
    private readonly T? value;

    internal Result(T value) => this.value = value;

    private Result(Error error) => Error = error;

    /// <summary>The refusal, or null on success.</summary>
    public Error? Error { get; }

    /// <summary>The value of a success.</summary>
    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public T Value => Error is null ? value! : throw new InvalidOperationException($"Refused: {Error.Code}");

    /// <summary>Takes the result apart.</summary>
    /// <param name="success">The value, when true is returned.</param>
    /// <param name="error">The refusal, when false is returned.</param>
    /// <returns>Whether the result is a success.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T success, [NotNullWhen(false)] out Error? error)
    {
        success = value;
        error = Error;
        return error is null;
    }

    /// <summary>Wraps a success.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>Wraps a refusal.</summary>
    /// <param name="error">The refusal.</param>
    public static implicit operator Result<T>(Error error) => new(error);
}
