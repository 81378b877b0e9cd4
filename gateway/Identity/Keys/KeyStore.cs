using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillsHub.Identity.Data;

namespace SkillsHub.Identity.Keys;

internal sealed class KeyStore(IdentityDb db, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("SkillsHub.Identity.TokenKeys.v1");

    public async Task<LoadedKey[]> LoadAsync(CancellationToken cancellation)
    {
        var keys = await db.TokenKeys.AsNoTracking().ToListAsync(cancellation);
        return [.. KeySchedule.InUse(keys, time.GetUtcNow()).Select(Open)];
    }

    /// <summary>Makes the first key, or the next one when the newest has reached its age, and removes what no token needs.</summary>
    public async Task MaintainAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var keys = await db.TokenKeys.ToListAsync(cancellation);
        var newest = keys.MaxBy(key => key.Generation);
        if (KeySchedule.NeedsNew(newest, now))
            await AddAsync(newest, newest is null ? now : now + KeySchedule.PublishAhead, cancellation);
        db.TokenKeys.RemoveRange(KeySchedule.Expired(keys, now));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>After a leak: a new key signs at once and every older one is forgotten, so all tokens and sessions end.</summary>
    public async Task ReplaceAllAsync(CancellationToken cancellation)
    {
        var keys = await db.TokenKeys.ToListAsync(cancellation);
        await AddAsync(keys.MaxBy(key => key.Generation), time.GetUtcNow(), cancellation);
        db.TokenKeys.RemoveRange(keys);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task AddAsync(TokenKey? newest, DateTimeOffset useFrom, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var key = new TokenKey
        {
            Id = Guid.CreateVersion7(now),
            Generation = (newest?.Generation ?? 0) + 1,
            Material = _protector.Protect(KeyMaterial.Generate().ToJson()),
            CreatedAt = now,
            UseFrom = useFrom,
        };
        db.TokenKeys.Add(key);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another replica made this generation in the same moment: its key is as good as ours.
            db.Entry(key).State = EntityState.Detached;
        }
    }

    private LoadedKey Open(TokenKey key) => LoadedKey.Of(key.Id.ToString("N"), KeyMaterial.FromJson(_protector.Unprotect(key.Material)));
}
