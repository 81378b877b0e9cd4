using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OpenIddict.Server;
using OpenIddict.Validation;

namespace SkillsHub.Identity.Keys;

/// <summary>The keys in use by this process. Empty until they could be read from the database; replaced as a whole.</summary>
internal sealed class KeyRing : IConfigureOptions<OpenIddictServerOptions>
{
    private readonly ChangeSignal<OpenIddictServerOptions> _server = new();
    private readonly ChangeSignal<OpenIddictValidationOptions> _validation = new();
    // Probes are answered before the keys are there, and the framework wants some key for that; nothing is ever signed with this one.
    private static readonly LoadedKey[] Placeholder = [LoadedKey.Of("placeholder", KeyMaterial.Generate())];

    private volatile LoadedKey[] _keys = [];

    public bool IsLoaded => _keys.Length > 0;

    public IOptionsChangeTokenSource<OpenIddictServerOptions> ServerChanges => _server;

    public IOptionsChangeTokenSource<OpenIddictValidationOptions> ValidationChanges => _validation;

    /// <summary>Takes over the keys if they differ; the first one signs, the others still verify.</summary>
    public void Replace(LoadedKey[] keys)
    {
        if (keys.Select(key => key.Id).SequenceEqual(_keys.Select(key => key.Id), StringComparer.Ordinal))
            return;
        _keys = keys;
        // In this order: the validation options copy their keys from the server options.
        _server.Fire();
        _validation.Fire();
    }

    public void Configure(OpenIddictServerOptions options)
    {
        foreach (var key in IsLoaded ? _keys : Placeholder)
        {
            options.SigningCredentials.Add(key.Signing);
            options.EncryptionCredentials.Add(key.Encryption);
        }
    }

    private sealed class ChangeSignal<TOptions> : IOptionsChangeTokenSource<TOptions>
    {
        private ConfigurationReloadToken _token = new();

        public string Name => Options.DefaultName;

        public IChangeToken GetChangeToken() => Volatile.Read(ref _token);

        public void Fire() => Interlocked.Exchange(ref _token, new ConfigurationReloadToken()).OnReload();
    }
}
