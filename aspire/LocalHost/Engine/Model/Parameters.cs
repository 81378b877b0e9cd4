using SkillsHub.LocalHost.Servers;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value from outside: configuration <c>Parameters:name</c>, or its default.</summary>
public class ParameterResource(string name, Func<string> value, bool secret = false) : Resource(name)
{
    private readonly Lazy<string> current = new(value);

    /// <summary>Whether the value must not be shown.</summary>
    public bool Secret { get; } = secret;

    internal string Value => current.Value;
}

/// <summary>How a value comes about that nobody configured.</summary>
public abstract class ParameterDefault
{
    /// <summary>Makes a value.</summary>
    public abstract string GetDefaultValue();
}

/// <summary>A random value.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    /// <summary>Characters that it has at least.</summary>
    public int MinLength { get; set; }

    /// <summary>Whether it has others than letters and digits. Here it never has: it stands in URIs as it is.</summary>
    public bool Special { get; set; } = true;

    /// <inheritdoc />
    public override string GetDefaultValue() => SecretFile.NewSecret(Math.Max(MinLength, 16));
}

/// <summary>A connection string that configuration names.</summary>
internal sealed class ConnectionStringParameterResource(string name, Func<string> value)
    : ParameterResource(name, value, secret: true), IResourceWithConnectionString;
