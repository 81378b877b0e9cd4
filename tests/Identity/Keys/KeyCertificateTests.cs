using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SkillsHub.Testing;

namespace SkillsHub.Identity.Tests.Keys;

/// <summary>The certificate that encrypts the protection keys may come late and may be replaced.</summary>
public sealed class KeyCertificateTests(PostgresFixture postgres) : IDisposable
{
    private readonly TestFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certificate_that_is_set_later_encrypts_the_next_key_which_serves_once_every_replica_knows_it()
    {
        var database = await postgres.CreateEmptyDatabaseAsync(Cancellation);
        await IdentityHost.MigrateAsync(database);
        var closed = await ProtectAsync(database, []);
        var settings = Certificate("first");

        await IdentityHost.MigrateAsync(database, settings);
        await IdentityHost.MigrateAsync(database, settings);

        Assert.Equal("open, encrypted", await KeysAsync(database));
        Assert.Equal("a secret", await UnprotectAsync(database, settings, closed));
        Assert.Equal(1L, await AskAsync<long>(database, "select count(*) from data_protection_key where (substring(xml from '<activationDate>([^<]*)'))::timestamptz > now() + interval '1 day'"));
    }

    [Fact]
    public async Task What_a_former_certificate_guards_stays_open_and_the_next_key_has_the_new_one()
    {
        var database = await postgres.CreateEmptyDatabaseAsync(Cancellation);
        var before = Certificate("before");
        await IdentityHost.MigrateAsync(database, before);
        var closed = await ProtectAsync(database, before);
        (string, string?)[] settings = [.. Certificate("after"), .. Certificate("before", ":Former:0")];

        await IdentityHost.MigrateAsync(database, settings);
        await IdentityHost.MigrateAsync(database, settings);

        Assert.Equal("encrypted, encrypted", await KeysAsync(database));
        Assert.Equal("a secret", await UnprotectAsync(database, settings, closed));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => UnprotectAsync(database, Certificate("after"), closed));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> ProtectAsync(string database, (string, string?)[] settings)
    {
        await using var host = await IdentityHost.StartAsync(database, settings);
        return ProtectorOf(host).Protect("a secret");
    }

    private static async Task<string> UnprotectAsync(string database, (string, string?)[] settings, string closed)
    {
        await using var host = await IdentityHost.StartAsync(database, settings);
        return ProtectorOf(host).Unprotect(closed);
    }

    private static IDataProtector ProtectorOf(IdentityHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static Task<string> KeysAsync(string database) =>
        AskAsync<string>(database, "select string_agg(case when xml like '%<EncryptedData%' then 'encrypted' else 'open' end, ', ' order by id) from data_protection_key");

    private static async Task<T> AskAsync<T>(string database, string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private (string Key, string? Value)[] Certificate(string name, string place = "")
    {
        var path = Path.Combine(folder.Path, $"{name}.pfx");
        if (!File.Exists(path))
        {
            using var key = RSA.Create(2048);
            using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "password"));
        }

        return [($"DataProtection:KeyCertificate{place}:Path", path), ($"DataProtection:KeyCertificate{place}:Password", "password")];
    }
}
